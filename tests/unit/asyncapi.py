#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds protocol/asyncapi.yaml against the code, in both directions: asyncapi.py FACTS_PROGRAM

What the page says, the codec must take; what the codec says and refuses, the page must say and refuse.
"""
import json
import re
import subprocess
import sys
import unittest
from pathlib import Path

import jsonschema
import yaml

TOP = Path(__file__).resolve().parents[2]
PAGE = yaml.safe_load((TOP / "protocol/asyncapi.yaml").read_text(encoding="utf-8"))
SIDES = ("client", "server")
# In the place of each value of each sample; null is as absent, so it isn't among them.
ODD_VALUES = [True, 7, -1, 1.5, 0, 101, 2**53, "", "  ", "x", "online", "offline", "a\nb", "a\u0007b", "y" * 33, "y" * 65, "y" * 17000, [], [7], {}, {"text": "x"}]
PROGRAM = ""


def ask(mode, frames=()):
    text = "".join(json.dumps(frame) + "\n" for frame in frames)
    return subprocess.run([PROGRAM, mode], input=text, capture_output=True, text=True, check=True).stdout


def verdicts(side, frames):
    return ask(side, frames).splitlines()


def resolve(reference):
    node = PAGE
    for key in reference.removeprefix("#/").split("/"):
        node = node[key]
    return node


def references(node):
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for child in node.values():
            yield from references(child)
    elif isinstance(node, list):
        for child in node:
            yield from references(child)


def messages(side):
    """The native messages of one side as the operations list them: type -> message."""
    operation = PAGE["operations"]["charlaFromClient" if side == "client" else "charlaToClient"]
    found = [resolve(resolve(item["$ref"])["$ref"]) for item in operation["messages"]]
    return {message["name"]: message for message in found}


def validator(schema):
    return jsonschema.Draft7Validator({**schema, "components": PAGE["components"]})


def validators(side):
    return {name: validator({"$ref": message["payload"]["$ref"]}) for name, message in messages(side).items()}


def without_one(value):
    """Every value that comes of leaving out one field, at any depth."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield {k: v for k, v in value.items() if k != key}
            yield from ({**value, key: changed} for changed in without_one(child))
    elif isinstance(value, list):
        for i, child in enumerate(value):
            yield from (value[:i] + [changed] + value[i + 1:] for changed in without_one(child))


def with_odd_values(value):
    """Every value that comes of an odd value in the place of one field; the outer type stays."""
    for key, child in value.items():
        if key != "type":
            yield from ({**value, key: odd} for odd in ODD_VALUES)
        if isinstance(child, dict):
            yield from ({**value, key: changed} for changed in with_odd_values(child))
        if isinstance(child, list):
            for i, item in enumerate(child):
                inner = with_odd_values(item) if isinstance(item, dict) else iter(ODD_VALUES)
                yield from ({**value, key: child[:i] + [changed] + child[i + 1:]} for changed in inner)


def marks_fit(frame):
    """Whether what was found is marked within its excerpt, which JSON Schema can't say."""
    hits = [hit for hit in frame.get("hits", ()) if isinstance(hit, dict)] if isinstance(frame.get("hits", []), list) else []
    spans = [(hit["excerpt"], mark) for hit in hits if isinstance(hit.get("excerpt"), str) and isinstance(hit.get("marks"), list)
             for mark in hit["marks"] if isinstance(mark, list) and len(mark) == 2]
    return all(sum(mark) <= len(excerpt.encode("utf-16-le")) / 2 for excerpt, mark in spans)


class AsyncApi(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.facts = json.loads(ask("facts"))

    def assert_agree(self, side, frames):
        checks = validators(side)
        for frame, verdict in zip(frames, verdicts(side, frames), strict=True):
            check = checks.get(frame.get("type"))
            says = "ok" if check and check.is_valid(frame) else "refused"
            takes = "ok" if verdict == "ok" else "refused"
            self.assertEqual(says, takes, f"page says the first, the {side} decoder the second ({verdict}): {json.dumps(frame)[:300]}")

    def test_every_reference_leads_somewhere(self):
        for reference in references(PAGE):
            self.assertIsInstance(resolve(reference), dict, reference)

    def test_every_schema_and_message_is_used_and_is_one(self):
        used = set(references(PAGE))
        for kind in ("schemas", "messages"):
            for name in PAGE["components"][kind]:
                self.assertIn(f"#/components/{kind}/{name}", used)
        for schema in PAGE["components"]["schemas"].values():
            jsonschema.Draft7Validator.check_schema(schema)

    def test_the_types_are_those_of_the_code(self):
        for side in SIDES:
            self.assertEqual(set(messages(side)), {frame["type"] for frame in self.facts[side]})
            source = (TOP / f"protocol/{side}codec.cpp").read_text(encoding="utf-8")
            table = source[source.index("&readers()"):source.index("return table;")]
            self.assertEqual(set(messages(side)), set(re.findall(r'\{u"([\w-]+)"_s, \w+\}', table)))

    def test_every_field_of_the_page_is_in_a_sample_and_the_reverse(self):
        for side in SIDES:
            for name, message in messages(side).items():
                told = set(resolve(message["payload"]["$ref"])["properties"])
                said = set().union(*(frame for frame in self.facts[side] if frame["type"] == name))
                self.assertEqual(told, said, f"{side} {name}")

    def test_what_the_code_says_is_as_the_page_says(self):
        for side in SIDES:
            checks = validators(side)
            for frame in self.facts[side]:
                checks[frame["type"]].validate(frame)

    def test_examples_are_valid_and_decode(self):
        for side in SIDES:
            examples = [e["payload"] for message in messages(side).values() for e in message["examples"]]
            self.assertEqual(verdicts(side, examples), ["ok"] * len(examples))
            self.assert_agree(side, examples)
        for message in PAGE["components"]["messages"].values():
            for example in message.get("examples", []):
                validator(message["payload"]).validate(example["payload"])

    def test_a_field_is_required_by_both_or_by_none(self):
        for side in SIDES:
            self.assert_agree(side, [changed for frame in self.facts[side] for changed in without_one(frame)])

    def test_an_odd_value_of_a_client_is_refused_by_both_or_by_none(self):
        self.assert_agree("client", [changed for frame in self.facts["client"] for changed in with_odd_values(frame)])

    def test_an_odd_value_of_a_server_is_refused_by_both_or_by_none(self):
        odd = [changed for frame in self.facts["server"] for changed in with_odd_values(frame)]
        self.assert_agree("server", list(filter(marks_fit, odd)))

    def test_fields_that_exclude_each_other_do_so_for_both(self):
        for side in SIDES:
            samples = self.facts[side]
            self.assert_agree(side, [{**a, **b} for a in samples for b in samples if a["type"] == b["type"]])

    def test_malformed_frames_are_refused_by_the_page_too(self):
        checks = validators("client")
        rows = json.loads((TOP / "tests/corpora/malformed-native.json").read_text(encoding="utf-8"))
        beyond = {"bad-characters", "too-deep", "malformed-json"}  # JSON Schema can't say these
        too_many_bytes = "few letters, too many bytes"
        for row in (r for r in rows if r["code"] not in beyond and too_many_bytes not in r["name"]):
            # null is as absent.
            frame = {key: value for key, value in json.loads(row["frame"]).items() if value is not None}
            check = checks.get(frame.get("type")) if isinstance(frame.get("type"), str) else None
            self.assertFalse(check and check.is_valid(frame), row["name"])

    def test_limits_are_those_of_the_code(self):
        header = (TOP / "protocol/limits.h").read_text(encoding="utf-8")
        self.assertEqual(set(self.facts["limits"]), set(re.findall(r"inline constexpr \w+ (\w+) =", header)))
        self.assertEqual(PAGE["x-limits"], self.facts["limits"])

    def test_schemas_use_the_limits(self):
        limits, schemas = PAGE["x-limits"], PAGE["components"]["schemas"]
        self.assertEqual(schemas["Nick"]["maxLength"], limits["MaxNickCodePoints"])
        self.assertEqual(schemas["RoomName"]["maxLength"], limits["MaxRoomCodePoints"])
        self.assertEqual(schemas["ServerName"]["maxLength"], limits["MaxServerNameCodePoints"])
        self.assertEqual(schemas["Text"]["maxLength"], limits["MaxTextBytes"])
        self.assertEqual(schemas["RequestId"]["maxLength"], limits["MaxRequestIdChars"])
        self.assertEqual(schemas["SendAt"]["anyOf"][1]["maxLength"], limits["MaxSendAtChars"])
        self.assertEqual(schemas["SessionToken"]["minLength"], limits["SessionTokenChars"])
        self.assertEqual(schemas["SessionToken"]["maxLength"], limits["SessionTokenChars"])
        self.assertEqual(schemas["ClientHistory"]["properties"]["limit"]["maximum"], limits["MaxHistoryMessages"])
        self.assertEqual(schemas["ClientHistory"]["properties"]["limit"]["default"], limits["DefaultHistoryMessages"])
        self.assertEqual(schemas["NickStart"]["maxLength"], limits["MaxNickCodePoints"])
        self.assertEqual(schemas["ClientMembers"]["properties"]["limit"]["maximum"], limits["MaxPageMembers"])
        self.assertEqual(schemas["ClientMembers"]["properties"]["limit"]["default"], limits["MaxPageMembers"])
        self.assertEqual(schemas["Device"]["maxLength"], limits["MaxRequestIdChars"])
        self.assertEqual(schemas["Password"]["maxLength"], limits["MaxPasswordCodePoints"])
        self.assertEqual(schemas["Topic"]["maxLength"], limits["MaxTopicCodePoints"])
        self.assertEqual(schemas["Mark"]["maxLength"], limits["MaxMarkCodePoints"])
        self.assertEqual(schemas["Query"]["maxLength"], limits["MaxQueryCodePoints"])
        self.assertEqual(schemas["ClientSearch"]["properties"]["limit"]["maximum"], limits["MaxSearchHits"])
        self.assertEqual(schemas["ClientSearch"]["properties"]["limit"]["default"], limits["DefaultSearchHits"])

    def test_schemas_use_the_limits_of_files(self):
        limits, schemas = PAGE["x-limits"], PAGE["components"]["schemas"]
        self.assertEqual(schemas["UploadToken"]["minLength"], limits["SessionTokenChars"])
        self.assertEqual(schemas["UploadToken"]["maxLength"], limits["SessionTokenChars"])
        self.assertEqual(schemas["PictureSide"]["maximum"], limits["MaxPictureSide"])
        self.assertEqual(schemas["FilePath"]["maxLength"], limits["MaxFilePathChars"])
        self.assertEqual(schemas["MimePattern"]["maxLength"], limits["MaxMimeChars"])
        self.assertEqual(schemas["MaybeText"]["maxLength"], limits["MaxTextBytes"])
        for name in ("SentText", "SaidText"):
            for said in schemas[name]["anyOf"][:2]:
                self.assertEqual(said["properties"]["files"]["maxItems"], limits["MaxFilesPerMessage"])

    def test_schemas_use_the_limits_of_moderation(self):
        limits, schemas = PAGE["x-limits"], PAGE["components"]["schemas"]
        self.assertEqual(schemas["Reason"]["maxLength"], limits["MaxReasonCodePoints"])
        self.assertEqual(schemas["SlowMode"]["maximum"], limits["MaxSlowInterval"])
        self.assertEqual(schemas["Seconds"]["maximum"], limits["MaxBanInterval"])
        self.assertEqual(schemas["Address"]["maxLength"], limits["MaxAddressChars"])
        self.assertEqual(schemas["PageSize"]["maximum"], limits["MaxActsCount"])

    def test_error_codes_are_those_of_the_code(self):
        self.assertEqual(PAGE["x-error-codes"], self.facts["errors"])

    def test_close_codes_are_those_of_the_code(self):
        header = (TOP / "protocol/closecode.h").read_text(encoding="utf-8")
        told = {code: (entry["name"], entry["meaning"]) for code, entry in PAGE["x-close-codes"].items()}
        self.assertEqual(told, {code: (name, why) for name, code, why in re.findall(r"(\w+) = (\d+), //!< (.*)", header)})

    def test_every_path_of_the_server_is_a_channel(self):
        source = (TOP / "server/dialects/dialects.cpp").read_text(encoding="utf-8")
        paths = set(re.findall(r'u"(/\w+)"_s', source))
        self.assertEqual({channel["address"] for channel in PAGE["channels"].values()}, paths)


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    unittest.main(verbosity=1)
