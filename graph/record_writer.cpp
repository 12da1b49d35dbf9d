// SPDX-License-Identifier: MIT
// The writing half of record_json.hpp.
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>

#include "graph/record_json.hpp"

namespace elchi {

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void text(Writer& json, std::string_view value) {
    json.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

void key(Writer& json, std::string_view name) {
    json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void field(Writer& json, std::string_view name, std::string_view value) {
    key(json, name);
    text(json, value);
}

void field_if(Writer& json, std::string_view name, std::string_view value) {
    if (!value.empty()) {
        field(json, name, value);
    }
}

void field_or_null(Writer& json, std::string_view name, std::string_view value) {
    key(json, name);
    if (value.empty()) {
        json.Null();
    } else {
        text(json, value);
    }
}

void flag(Writer& json, std::string_view name, bool value) {
    key(json, name);
    json.Bool(value);
}

void integer(Writer& json, std::string_view name, std::int64_t value) {
    key(json, name);
    json.Int64(value);
}

// A share with at most two decimals, written from an integer so that no library rounds it its own way.
void share(Writer& json, std::string_view name, double value) {
    const int hundredths = static_cast<int>(std::clamp(value, 0.0, 1.0) * 100 + 0.5);
    std::string digits = std::to_string(hundredths / 100) + '.' + std::to_string(hundredths / 10 % 10);
    if (hundredths % 10 != 0) {
        digits += std::to_string(hundredths % 10);
    }
    key(json, name);
    json.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

template <typename Items, typename Write>
void list(Writer& json, std::string_view name, const Items& items, Write write) {
    key(json, name);
    json.StartArray();
    for (const auto& item : items) {
        write(json, item);
    }
    json.EndArray();
}

void strings(Writer& json, std::string_view name, const std::vector<std::string>& items) {
    list(json, name, items, [](Writer& out, const std::string& item) { text(out, item); });
}

void labels_if(Writer& json, const Labels& labels) {
    if (labels.empty()) {
        return;
    }
    key(json, "labels");
    json.StartObject();
    for (const auto& [language, label] : labels) {
        field(json, language, label);
    }
    json.EndObject();
}

void span_fields(Writer& json, const Span& span) {
    integer(json, "begin", static_cast<std::int64_t>(span.begin));
    integer(json, "end", static_cast<std::int64_t>(span.end));
    field(json, "text", span.text);
}

void write_span(Writer& json, const Span& span) {
    json.StartObject();
    span_fields(json, span);
    json.EndObject();
}

void write_evidence(Writer& json, const Evidence& evidence) {
    json.StartObject();
    span_fields(json, evidence.sentence);
    if (evidence.trigger) {
        key(json, "trigger");
        write_span(json, *evidence.trigger);
    }
    field_if(json, "rule", evidence.rule);
    json.EndObject();
}

void place_if(Writer& json, const std::optional<PlaceMention>& place) {
    if (!place) {
        return;
    }
    key(json, "place");
    json.StartObject();
    field_if(json, "id", place->id);
    field(json, "name", place->name);
    labels_if(json, place->labels);
    field_if(json, "country", place->country);
    json.EndObject();
}

void write_article(Writer& json, const ArticleInfo& article) {
    json.StartObject();
    field(json, "id", article.id);
    field(json, "source", article.source);
    field_or_null(json, "url", article.url);
    field(json, "title", article.title);
    field(json, "language", article.language);
    field_if(json, "published", article.published);
    field_or_null(json, "publisher", article.publisher);
    integer(json, "characters", static_cast<std::int64_t>(article.characters));
    integer(json, "revision", article.revision);
    field_if(json, "fingerprint", article.fingerprint);
    json.EndObject();
}

void write_actor(Writer& json, const Actor& actor) {
    json.StartObject();
    field(json, "id", actor.id);
    field(json, "type", actor.type);
    field(json, "name", actor.name);
    labels_if(json, actor.labels);
    field_if(json, "wikidata", actor.wikidata);
    field_if(json, "country", actor.country);
    field_if(json, "office", actor.office);
    field_if(json, "acts_for", actor.acts_for);
    list(json, "mentions", actor.mentions, write_span);
    json.EndObject();
}

void write_participant(Writer& json, const Participant& participant) {
    json.StartObject();
    field(json, "actor", participant.actor);
    field(json, "role", participant.role);
    if (participant.mention) {
        key(json, "mention");
        write_span(json, *participant.mention);
    }
    if (participant.inferred) {
        flag(json, "inferred", true);
    }
    json.EndObject();
}

void write_relation(Writer& json, const Relation& relation) {
    json.StartObject();
    field(json, "type", relation.type);
    field(json, "event", relation.event);
    json.EndObject();
}

void write_event(Writer& json, const Event& event) {
    json.StartObject();
    field(json, "id", event.id);
    field(json, "type", event.type);
    field_if(json, "level", event.level);
    field(json, "modality", event.modality);
    flag(json, "retold", event.retold);
    field_if(json, "date", event.date);
    field_if(json, "date_end", event.date_end);
    place_if(json, event.place);
    list(json, "participants", event.participants, write_participant);
    strings(json, "agreements", event.agreements);
    key(json, "quantity");
    event.quantity ? json.Int64(*event.quantity) : json.Null();
    field_or_null(json, "attributed_to", event.attributed_to);
    list(json, "relates", event.relates, write_relation);
    field_if(json, "cameo", event.cameo);
    field_if(json, "plover", event.plover);
    list(json, "evidence", event.evidence, write_evidence);
    share(json, "confidence", event.confidence);
    json.EndObject();
}

void write_step(Writer& json, const AgreementStep& step) {
    json.StartObject();
    field(json, "actor", step.actor);
    field(json, "status", step.status);
    field_if(json, "date", step.date);
    json.EndObject();
}

void write_amount(Writer& json, const std::optional<Amount>& amount) {
    key(json, "amount");
    if (!amount) {
        json.Null();
        return;
    }
    json.StartObject();
    field(json, "value", amount->value);
    field_if(json, "currency", amount->currency);
    json.EndObject();
}

void write_agreement(Writer& json, const Agreement& agreement) {
    json.StartObject();
    field(json, "id", agreement.id);
    field(json, "type", agreement.type);
    field_if(json, "title", agreement.title);
    strings(json, "parties", agreement.parties);
    strings(json, "signatories", agreement.signatories);
    strings(json, "topics", agreement.topics);
    field_if(json, "date", agreement.date);
    place_if(json, agreement.place);
    field_if(json, "status", agreement.status);
    list(json, "steps", agreement.steps, write_step);
    field_or_null(json, "amends", agreement.amends);
    integer(json, "count", agreement.count);
    flag(json, "count_at_least", agreement.count_at_least);
    write_amount(json, agreement.amount);
    list(json, "evidence", agreement.evidence, write_evidence);
    share(json, "confidence", agreement.confidence);
    json.EndObject();
}

void write_triple(Writer& json, const Triple& triple) {
    json.StartObject();
    field(json, "actor", triple.actor);
    field(json, "role", triple.role);
    field(json, "event", triple.event);
    field_or_null(json, "agreement", triple.agreement);
    json.EndObject();
}

}  // namespace

std::string to_json(const EventRecord& record) {
    rapidjson::StringBuffer buffer;
    Writer json(buffer);
    json.StartObject();
    field(json, "schema", record_schema);
    key(json, "generator");
    json.StartObject();
    field(json, "version", record.generator.version);
    field(json, "data", record.generator.data);
    json.EndObject();
    key(json, "article");
    write_article(json, record.article);
    list(json, "actors", record.actors, write_actor);
    list(json, "events", record.events, write_event);
    list(json, "agreements", record.agreements, write_agreement);
    list(json, "triples", triples(record), write_triple);
    json.EndObject();
    return std::string(buffer.GetString(), buffer.GetSize());
}

}  // namespace elchi
