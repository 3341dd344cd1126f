"""What the municipality lets out of its papers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrivacyPolicy:
    """The municipality's own choices. Closed items and CPR numbers never pass, whatever stands here."""

    withhold_emails: bool = True
    """E-mail addresses printed in a paper are left out."""
    withhold_phones: bool = True
    """Phone numbers printed in a paper are left out."""
    publish_contacts: tuple[str, ...] = ()
    """Addresses and numbers that may stand all the same, such as the municipality's own."""
