"""From the municipality's settings to what every edition says about its publisher."""

from publisher.catalogue.findings import finding
from publisher.errors import SettingsError
from publisher.model.edition import Contact, Publication
from publisher.model.finding import Finding
from publisher.privacy.policy import PrivacyPolicy
from publisher.settings import SETTINGS_FILE, Settings


def publication(settings: Settings, as_of: str) -> tuple[Publication, tuple[Finding, ...]]:
    """Return the publication, and a finding where a demonstration lacks contact details.

    The law asks for a phone number and a written contact in the accessibility statement (webtilgængelighedsloven § 3);
    we never make them up.

    Raises:
        SettingsError: the site is not a demonstration, and contact details are missing.
    """
    contact = Contact(**settings.contact.model_dump())
    missing = [name for name in ("phone", "email") if getattr(contact, name) is None]
    if missing and not settings.municipality.demonstration:
        raise SettingsError(
            f"the site is not a demonstration, but {' and '.join(missing)} are missing under [contact]",
            cure="Write the municipality's own contact details, or set demonstration = true.",
            file=SETTINGS_FILE,
        )
    url = settings.municipality.site_url
    return Publication(
        municipality=settings.municipality.name,
        demonstration=settings.municipality.demonstration,
        site_url=url if url is None or url.endswith("/") else f"{url}/",
        contact=contact,
        as_of=as_of,
    ), ((finding("settings.contact-missing", file=SETTINGS_FILE),) if missing else ())


def privacy_policy(settings: Settings) -> PrivacyPolicy:
    """Return what the privacy gate may let out."""
    return PrivacyPolicy(**settings.policy.model_dump())
