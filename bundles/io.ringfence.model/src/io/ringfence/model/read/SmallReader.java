package io.ringfence.model.read;

import io.ringfence.model.Member;
import io.ringfence.model.Project;
import io.ringfence.model.Warning;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

/** Reads projects, cluster members and warnings. */
final class SmallReader {

    private SmallReader() {}

    static Project project(Fields element, Context context) throws JsonException {
        return new Project(
                element.text("name"),
                element.textOrEmpty("description"),
                ConfigReader.config(element, "config"),
                element.texts("used_by"),
                context.raw());
    }

    static Member member(Fields element, Context context) throws JsonException {
        return new Member(
                element.text("server_name"),
                element.textOrEmpty("status"),
                element.textOrEmpty("message"),
                element.textOrEmpty("url"),
                element.texts("roles"),
                context.raw());
    }

    static Warning warning(Fields element, Context context) throws JsonException {
        return new Warning(
                element.text("uuid"),
                element.text("type"),
                element.textOrEmpty("severity"),
                element.textOrEmpty("status"),
                element.textOrEmpty("project"),
                element.textOrEmpty("location"),
                element.textOrEmpty("entity_url"),
                element.textOrEmpty("last_message"),
                element.has("count") ? element.number("count", 0, Long.MAX_VALUE) : 0,
                element.time("last_seen_at"),
                context.raw());
    }
}
