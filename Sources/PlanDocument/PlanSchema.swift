/// The contract as a JSON Schema that independent validators can read.
public enum PlanSchema {
  /// The schema (draft 2020-12), as `vanban schema` prints it.
  ///
  /// Each key of the contract is required; further keys are allowed, so that plans of a later minor version
  /// still validate.
  public static let json = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:vanban:schema:plan:1",
      "title": "Plan",
      "description": "A Vietnamese plan (kế hoạch) as vanban emits it. Every key is always present; what the document does not say is null, [] or false.",
      "type": "object",
      "required": ["schemaVersion", "generator", "source", "document", "sections", "tasks", "indicators", "quality", "text", "corrections", "warnings"],
      "properties": {
        "schemaVersion": { "description": "Semantic version of this contract.", "type": "string", "pattern": "^1\\.[0-9]+\\.[0-9]+$" },
        "generator": {
          "type": "object",
          "required": ["name", "version", "model"],
          "properties": {
            "name": { "$ref": "#/$defs/nonEmpty" },
            "version": { "type": "string", "pattern": "^[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$" },
            "model": { "description": "Identity of the dictionaries and language model used.", "$ref": "#/$defs/nonEmpty" }
          }
        },
        "source": {
          "type": "object",
          "required": ["name", "format", "sha256", "pages", "lines"],
          "properties": {
            "name": { "$ref": "#/$defs/nonEmpty" },
            "format": { "$ref": "#/$defs/nonEmpty" },
            "sha256": { "description": "SHA-256 of the input's bytes.", "type": "string", "pattern": "^[0-9a-f]{64}$" },
            "pages": { "type": "integer", "minimum": 1 },
            "lines": { "type": "integer", "minimum": 1 }
          }
        },
        "document": { "$ref": "#/$defs/document" },
        "sections": { "description": "In reading order; parent makes a tree of the list.", "type": "array", "items": { "$ref": "#/$defs/section" } },
        "tasks": { "type": "array", "items": { "$ref": "#/$defs/task" } },
        "indicators": { "type": "array", "items": { "$ref": "#/$defs/indicator" } },
        "quality": {
          "type": "object",
          "required": ["mean", "low", "grade"],
          "properties": {
            "mean": { "description": "Mean line confidence.", "$ref": "#/$defs/confidence" },
            "low": { "description": "Its 5th percentile.", "$ref": "#/$defs/confidence" },
            "grade": { "enum": ["excellent", "good", "fair", "poor"] }
          }
        },
        "text": { "description": "The restored text, one string for each input line.", "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/oneLine" } },
        "corrections": { "type": "array", "items": { "$ref": "#/$defs/correction" } },
        "warnings": { "type": "array", "items": { "$ref": "#/$defs/warning" } }
      },
      "$defs": {
        "nonEmpty": { "type": "string", "minLength": 1 },
        "oneLine": { "type": "string", "pattern": "^[^\\n\\r]*$" },
        "textOrNull": { "type": ["string", "null"], "minLength": 1 },
        "confidence": { "type": "number", "minimum": 0, "maximum": 1 },
        "id": { "description": "A path of labels: II.2.1.a, PL2.17, II.2.1.a.-1.", "type": "string", "pattern": "^[^\\s.]+(\\.[^\\s.]+)*$" },
        "idOrNull": { "type": ["string", "null"], "pattern": "^[^\\s.]+(\\.[^\\s.]+)*$" },
        "date": { "description": "ISO 8601.", "type": ["string", "null"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" },
        "partialDate": { "description": "ISO 8601: a day, a month or a year.", "type": ["string", "null"], "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$" },
        "edtf": {
          "description": "EDTF (ISO 8601-2): a day, month, quarter (33 to 36), half-year (40, 41) or year, an interval of them, or a set of several, \"{2025-06,2025-12}\".",
          "type": ["string", "null"],
          "pattern": "^((\\.\\./)?[0-9]{4}(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|3[3-6]|4[01]))?(/(\\.\\.|[0-9]{4}(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|3[3-6]|4[01]))?))?|\\{[0-9]{4}(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|3[3-6]|4[01]))?(,[0-9]{4}(-((0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|3[3-6]|4[01]))?)+\\})$"
        },
        "rrule": {
          "description": "RFC 5545 recurrence rule.",
          "type": ["string", "null"],
          "pattern": "^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;(INTERVAL|COUNT)=[1-9][0-9]*|;UNTIL=[0-9]{8}(T[0-9]{6}Z?)?|;(BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS)=-?[1-9][0-9]*(,-?[1-9][0-9]*)*|;BYDAY=([+-]?[1-9][0-9]*)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-9][0-9]*)?(MO|TU|WE|TH|FR|SA|SU))*|;WKST=(MO|TU|WE|TH|FR|SA|SU))*$"
        },
        "span": {
          "description": "1-based, inclusive lines of the input.",
          "type": "object",
          "required": ["lines"],
          "properties": { "lines": { "type": "array", "minItems": 2, "maxItems": 2, "items": { "type": "integer", "minimum": 1 } } }
        },
        "agency": {
          "type": "object",
          "required": ["id", "name"],
          "properties": {
            "id": { "description": "Lower-case ASCII slug of the canonical name.", "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "name": { "$ref": "#/$defs/nonEmpty" }
          }
        },
        "agencies": { "type": "array", "items": { "$ref": "#/$defs/agency" } },
        "document": {
          "type": "object",
          "required": ["type", "number", "issuer", "place", "issued", "title", "citations", "recipients", "signatory"],
          "properties": {
            "type": {
              "oneOf": [
                { "type": "null" },
                { "type": "object", "required": ["code", "name"], "properties": { "code": { "$ref": "#/$defs/nonEmpty" }, "name": { "$ref": "#/$defs/nonEmpty" } } }
              ]
            },
            "number": { "$ref": "#/$defs/textOrNull" },
            "issuer": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/agency" }] },
            "place": { "$ref": "#/$defs/textOrNull" },
            "issued": { "$ref": "#/$defs/date" },
            "title": { "$ref": "#/$defs/textOrNull" },
            "citations": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["type", "number", "issued", "issuer"],
                "properties": {
                  "type": { "$ref": "#/$defs/textOrNull" },
                  "number": { "$ref": "#/$defs/textOrNull" },
                  "issued": { "$ref": "#/$defs/partialDate" },
                  "issuer": { "$ref": "#/$defs/textOrNull" }
                }
              }
            },
            "recipients": { "type": "array", "items": { "$ref": "#/$defs/nonEmpty" } },
            "signatory": {
              "type": "object",
              "required": ["authority", "position", "name"],
              "properties": {
                "authority": { "$ref": "#/$defs/textOrNull" },
                "position": { "$ref": "#/$defs/textOrNull" },
                "name": { "$ref": "#/$defs/textOrNull" }
              }
            }
          }
        },
        "section": {
          "type": "object",
          "required": ["id", "label", "title", "parent", "level", "source"],
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "label": { "$ref": "#/$defs/textOrNull" },
            "title": { "type": "string" },
            "parent": { "$ref": "#/$defs/idOrNull" },
            "level": { "type": "integer", "minimum": 1 },
            "source": { "$ref": "#/$defs/span" }
          }
        },
        "deadline": {
          "type": "object",
          "required": ["text", "due", "ongoing", "recurrence", "condition"],
          "properties": {
            "text": { "description": "As printed.", "$ref": "#/$defs/nonEmpty" },
            "due": { "$ref": "#/$defs/edtf" },
            "ongoing": { "type": "boolean" },
            "recurrence": { "$ref": "#/$defs/rrule" },
            "condition": { "$ref": "#/$defs/textOrNull" }
          }
        },
        "task": {
          "type": "object",
          "required": ["id", "origin", "section", "label", "text", "lead", "cooperating", "deliverable", "deadline", "sameAs", "confidence", "source"],
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "origin": { "enum": ["body", "annex"] },
            "section": { "$ref": "#/$defs/idOrNull" },
            "label": { "$ref": "#/$defs/textOrNull" },
            "text": { "$ref": "#/$defs/nonEmpty" },
            "lead": { "$ref": "#/$defs/agencies" },
            "cooperating": { "$ref": "#/$defs/agencies" },
            "deliverable": { "$ref": "#/$defs/textOrNull" },
            "deadline": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/deadline" }] },
            "sameAs": { "type": "array", "items": { "$ref": "#/$defs/id" }, "uniqueItems": true },
            "confidence": { "$ref": "#/$defs/confidence" },
            "source": { "$ref": "#/$defs/span" }
          }
        },
        "indicator": {
          "type": "object",
          "required": ["id", "label", "section", "name", "unit", "comparison", "value", "upper", "text", "targetYear", "responsible", "confidence", "source"],
          "properties": {
            "id": { "$ref": "#/$defs/id" },
            "label": { "$ref": "#/$defs/textOrNull" },
            "section": { "$ref": "#/$defs/idOrNull" },
            "name": { "$ref": "#/$defs/nonEmpty" },
            "unit": { "$ref": "#/$defs/textOrNull" },
            "comparison": { "enum": ["=", ">=", "<=", ">", "<", "range", null] },
            "value": { "type": ["number", "null"] },
            "upper": { "type": ["number", "null"] },
            "text": { "type": "string" },
            "targetYear": { "type": ["integer", "null"], "minimum": 1900, "maximum": 2999 },
            "responsible": { "$ref": "#/$defs/agencies" },
            "confidence": { "$ref": "#/$defs/confidence" },
            "source": { "$ref": "#/$defs/span" }
          },
          "if": { "required": ["comparison"], "properties": { "comparison": { "const": "range" } } },
          "then": { "properties": { "value": { "type": "number" }, "upper": { "type": "number" } } },
          "else": { "properties": { "upper": { "type": "null" } } }
        },
        "correction": {
          "type": "object",
          "required": ["line", "original", "restored", "confidence", "alternatives"],
          "properties": {
            "line": { "type": "integer", "minimum": 1 },
            "original": { "$ref": "#/$defs/nonEmpty" },
            "restored": { "description": "Empty where the input was a speck, not text.", "type": "string" },
            "confidence": { "$ref": "#/$defs/confidence" },
            "alternatives": { "type": "array", "items": { "type": "string" } }
          }
        },
        "warning": {
          "type": "object",
          "required": ["code", "line", "message"],
          "properties": {
            "code": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "line": { "type": ["integer", "null"], "minimum": 1 },
            "message": { "$ref": "#/$defs/nonEmpty" }
          }
        }
      }
    }
    """#
}
