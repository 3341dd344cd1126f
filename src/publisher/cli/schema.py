"""`publisher schema`: the public contract as JSON Schema."""

import json
import sys

from publisher.building.editor_view import record_schema


def schema() -> None:
    """Print the JSON Schema that every published meeting.json validates against."""
    json.dump(record_schema(), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
