// SPDX-License-Identifier: MIT
// The reading half of record_json.hpp. Records may come from anyone, so every type is checked and the message names
// the field.
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <array>
#include <set>
#include <stdexcept>
#include <utility>

#include "graph/date.hpp"
#include "graph/record_json.hpp"

namespace elchi {

namespace {

using Value = rapidjson::Value;

// Leaves the reading of one record; never leaves this file.
struct BadField : std::runtime_error {
    BadField(const std::string& path, const std::string& message) : std::runtime_error(path + ": " + message) {}
};

// An object being read, with its path for messages ("events[2].place").
class Object {
public:
    Object(const Value& value, std::string path) : value_(value), path_(std::move(path)) {
        if (!value_.IsObject()) {
            throw BadField(path_.empty() ? "record" : path_, "not an object");
        }
    }

    [[nodiscard]] std::string path(std::string_view name) const {
        return path_.empty() ? std::string(name) : path_ + '.' + std::string(name);
    }

    [[noreturn]] void fail(std::string_view name, const std::string& message) const {
        throw BadField(path(name), message);
    }

    // The value of a field; nullptr when it is missing or null.
    [[nodiscard]] const Value* find(std::string_view name) const {
        const Value key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
        const auto member = value_.FindMember(key);
        return member == value_.MemberEnd() || member->value.IsNull() ? nullptr : &member->value;
    }

    [[nodiscard]] std::string text(std::string_view name) const {
        const Value* value = find(name);
        if (value == nullptr) {
            return {};
        }
        if (!value->IsString()) {
            fail(name, "not a string");
        }
        return std::string(value->GetString(), value->GetStringLength());
    }

    [[nodiscard]] std::string required(std::string_view name) const {
        if (find(name) == nullptr) {
            fail(name, "missing");
        }
        return text(name);
    }

    // A required text that may not be empty: ids and types.
    [[nodiscard]] std::string name(std::string_view field) const {
        std::string value = required(field);
        if (value.empty()) {
            fail(field, "empty");
        }
        return value;
    }

    [[nodiscard]] std::string date(std::string_view name) const {
        std::string value = text(name);
        if (!value.empty() && !valid_date(value)) {
            fail(name, "not an ISO 8601 date");
        }
        return value;
    }

    [[nodiscard]] bool flag(std::string_view name) const {
        const Value* value = find(name);
        if (value != nullptr && !value->IsBool()) {
            fail(name, "not true or false");
        }
        return value != nullptr && value->GetBool();
    }

    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view name) const {
        const Value* value = find(name);
        if (value == nullptr) {
            return std::nullopt;
        }
        if (!value->IsInt64()) {
            fail(name, "not an integer");
        }
        return value->GetInt64();
    }

    [[nodiscard]] std::size_t position(std::string_view name) const {
        const std::int64_t value = integer(name).value_or(0);
        if (value < 0) {
            fail(name, "negative");
        }
        return static_cast<std::size_t>(value);
    }

    [[nodiscard]] double share(std::string_view name) const {
        const Value* value = find(name);
        if (value == nullptr) {
            return 1.0;
        }
        if (!value->IsNumber() || value->GetDouble() < 0 || value->GetDouble() > 1) {
            fail(name, "not a number from 0 to 1");
        }
        return value->GetDouble();
    }

    [[nodiscard]] Labels labels() const {
        Labels result;
        if (const Value* value = find("labels")) {
            const Object object(*value, path("labels"));
            for (const auto& member : value->GetObject()) {
                const std::string language(member.name.GetString(), member.name.GetStringLength());
                result.emplace(language, object.text(language));
            }
        }
        return result;
    }

    // Every element of a list through `read(value, path)`; a missing list is empty.
    template <typename Read>
    [[nodiscard]] auto list(std::string_view name, Read read) const {
        std::vector<decltype(read(value_, path_))> result;
        const Value* value = find(name);
        if (value == nullptr) {
            return result;
        }
        if (!value->IsArray()) {
            fail(name, "not a list");
        }
        for (rapidjson::SizeType at = 0; at < value->Size(); ++at) {
            result.push_back(read((*value)[at], path(name) + '[' + std::to_string(at) + ']'));
        }
        return result;
    }

private:
    const Value& value_;
    std::string path_;
};

std::string read_string(const Value& value, const std::string& path) {
    if (!value.IsString()) {
        throw BadField(path, "not a string");
    }
    return std::string(value.GetString(), value.GetStringLength());
}

Span read_span(const Value& value, const std::string& path) {
    const Object object(value, path);
    Span span{object.position("begin"), object.position("end"), object.text("text")};
    if (span.end < span.begin) {
        object.fail("end", "before begin");
    }
    return span;
}

std::optional<Span> optional_span(const Object& object, std::string_view name) {
    const Value* value = object.find(name);
    return value == nullptr ? std::nullopt : std::optional(read_span(*value, object.path(name)));
}

Evidence read_evidence(const Value& value, const std::string& path) {
    const Object object(value, path);
    return Evidence{read_span(value, path), optional_span(object, "trigger"), object.text("rule")};
}

std::optional<PlaceMention> read_place(const Object& object) {
    const Value* value = object.find("place");
    if (value == nullptr) {
        return std::nullopt;
    }
    const Object place(*value, object.path("place"));
    return PlaceMention{place.text("id"), place.text("name"), place.labels(), place.text("country")};
}

ArticleInfo read_article(const Object& object) {
    ArticleInfo article;
    article.id = object.name("id");
    article.source = object.required("source");
    article.url = object.text("url");
    article.title = object.text("title");
    article.language = object.required("language");
    // Others write the time of day too; the day is what counts.
    const std::string published = object.text("published");
    article.published = published.size() > 10 && published[10] == 'T' ? published.substr(0, 10) : published;
    if (!article.published.empty() && !valid_date(article.published)) {
        object.fail("published", "not an ISO 8601 date");
    }
    article.publisher = object.text("publisher");
    article.characters = object.position("characters");
    article.revision = object.integer("revision").value_or(0);
    article.fingerprint = object.text("fingerprint");
    return article;
}

Actor read_actor(const Value& value, const std::string& path) {
    const Object object(value, path);
    Actor actor;
    actor.id = object.name("id");
    actor.type = object.name("type");
    actor.name = object.required("name");
    actor.labels = object.labels();
    actor.wikidata = object.text("wikidata");
    actor.country = object.text("country");
    actor.office = object.text("office");
    actor.acts_for = object.text("acts_for");
    actor.mentions = object.list("mentions", read_span);
    return actor;
}

Participant read_participant(const Value& value, const std::string& path) {
    const Object object(value, path);
    return Participant{object.name("actor"), object.name("role"), optional_span(object, "mention"),
                       object.flag("inferred")};
}

Relation read_relation(const Value& value, const std::string& path) {
    const Object object(value, path);
    return Relation{object.name("type"), object.name("event")};
}

std::string read_modality(const Object& object) {
    constexpr std::array<std::string_view, 4> known = {"actual", "planned", "negated", "possible"};
    std::string modality = object.name("modality");
    for (const std::string_view value : known) {
        if (modality == value) {
            return modality;
        }
    }
    object.fail("modality", "not actual, planned, negated or possible");
}

Event read_event(const Value& value, const std::string& path) {
    const Object object(value, path);
    Event event;
    event.id = object.name("id");
    event.type = object.name("type");
    event.level = object.text("level");
    event.modality = read_modality(object);
    event.retold = object.flag("retold");
    event.date = object.date("date");
    event.date_end = object.date("date_end");
    event.place = read_place(object);
    if (object.find("participants") == nullptr) {
        object.fail("participants", "missing");
    }
    event.participants = object.list("participants", read_participant);
    event.agreements = object.list("agreements", read_string);
    event.quantity = object.integer("quantity");
    event.attributed_to = object.text("attributed_to");
    event.relates = object.list("relates", read_relation);
    event.cameo = object.text("cameo");
    event.plover = object.text("plover");
    event.evidence = object.list("evidence", read_evidence);
    event.confidence = object.share("confidence");
    return event;
}

AgreementStep read_step(const Value& value, const std::string& path) {
    const Object object(value, path);
    return AgreementStep{object.name("actor"), object.name("status"), object.date("date")};
}

std::optional<Amount> read_amount(const Object& object) {
    const Value* value = object.find("amount");
    if (value == nullptr) {
        return std::nullopt;
    }
    const Object amount(*value, object.path("amount"));
    return Amount{amount.required("value"), amount.text("currency")};
}

Agreement read_agreement(const Value& value, const std::string& path) {
    const Object object(value, path);
    Agreement agreement;
    agreement.id = object.name("id");
    agreement.type = object.name("type");
    agreement.title = object.text("title");
    agreement.parties = object.list("parties", read_string);
    agreement.signatories = object.list("signatories", read_string);
    agreement.topics = object.list("topics", read_string);
    agreement.date = object.date("date");
    agreement.place = read_place(object);
    agreement.status = object.text("status");
    agreement.steps = object.list("steps", read_step);
    agreement.amends = object.text("amends");
    agreement.count = object.integer("count").value_or(1);
    agreement.count_at_least = object.flag("count_at_least");
    agreement.amount = read_amount(object);
    agreement.evidence = object.list("evidence", read_evidence);
    agreement.confidence = object.share("confidence");
    return agreement;
}

// Two things of one id would be one vertex.
template <typename Items>
void check_ids(std::string_view list, const Items& items) {
    std::set<std::string_view> seen;
    for (const auto& item : items) {
        if (!seen.insert(item.id).second) {
            throw BadField(std::string(list), "repeated id \"" + item.id + '"');
        }
    }
}

EventRecord read_fields(const Value& value) {
    const Object object(value, {});
    if (object.required("schema") != record_schema) {
        object.fail("schema", "not \"elchi/1\"");
    }
    EventRecord record;
    if (const Value* generator = object.find("generator")) {
        const Object fields(*generator, "generator");
        record.generator = Generator{fields.text("version"), fields.text("data")};
    }
    const Value* article = object.find("article");
    if (article == nullptr) {
        object.fail("article", "missing");
    }
    record.article = read_article(Object(*article, "article"));
    record.actors = object.list("actors", read_actor);
    record.events = object.list("events", read_event);
    record.agreements = object.list("agreements", read_agreement);
    check_ids("actors", record.actors);
    check_ids("events", record.events);
    check_ids("agreements", record.agreements);
    return record;
}

}  // namespace

bool is_record(std::string_view line) {
    const std::size_t key = line.find("\"schema\"");
    if (key == std::string_view::npos || line.find_first_not_of(" \t\r\n") != line.find('{')) {
        return false;
    }
    const std::size_t colon = line.find_first_not_of(" \t", key + 8);
    const std::size_t value = colon == std::string_view::npos ? colon : line.find_first_not_of(" \t", colon + 1);
    return value != std::string_view::npos && line[colon] == ':' && line.substr(value).starts_with("\"elchi/");
}

std::variant<EventRecord, Diagnostic> read_record(std::string_view line, std::string_view file, std::size_t number) {
    const auto bad = [&](std::string message) { return Diagnostic{std::string(file), number, std::move(message)}; };
    // Iterative, so that a million brackets cost memory in proportion and never the stack.
    constexpr unsigned flags =
        rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseFullPrecisionFlag;
    rapidjson::Document document;
    document.Parse<flags>(line.data(), line.size());
    if (document.HasParseError()) {
        return bad("not JSON at byte " + std::to_string(document.GetErrorOffset() + 1) + ": " +
                   rapidjson::GetParseError_En(document.GetParseError()));
    }
    try {
        return read_fields(document);
    } catch (const BadField& problem) {
        return bad(problem.what());
    }
}

}  // namespace elchi
