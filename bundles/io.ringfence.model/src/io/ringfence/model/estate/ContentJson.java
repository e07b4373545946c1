package io.ringfence.model.estate;

import io.ringfence.model.estate.Content.Kept;
import io.ringfence.model.estate.Content.NotePart;
import io.ringfence.model.estate.Content.SourcePart;
import io.ringfence.model.json.Fields;
import io.ringfence.model.json.Json;
import io.ringfence.model.json.JsonException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The members of an {@code estate.json} ({@code docs/formats.md}, "Estate"). Members that are not
 * known are kept with what they stand beside.
 */
final class ContentJson {

    private static final Set<String> TOP =
            Set.of("format", "tool", "saved", "sources", "history", "notes", "settings", "next");
    private static final Set<String> SOURCE = Set.of("spec");
    private static final Set<String> KEPT =
            Set.of("id", "source", "captured", "servers", "size", "content");
    private static final Set<String> NOTE =
            Set.of(
                    "check", "server", "type", "project", "name", "device", "text", "author", "at",
                    "seen");

    private ContentJson() {}

    /** As JSON; what was noted is sorted, so that equal content becomes equal bytes. */
    static Json.Obj write(Content content, String format, String tool, Instant saved) {
        List<Json> notes = new ArrayList<>();
        Map<String, Json> sorted = new TreeMap<>();
        content.notes()
                .forEach((subject, part) -> sorted.put(subject.toString(), note(subject, part)));
        notes.addAll(sorted.values());
        return new Members()
                .text("format", format)
                .text("tool", tool)
                .text("saved", saved.toString())
                .list("sources", content.sources().stream().map(ContentJson::source).toList())
                .list("history", content.history().stream().map(ContentJson::kept).toList())
                .number("next", content.next())
                .list("notes", notes)
                .put("settings", new Json.Obj(content.settings()))
                .with(content.more());
    }

    private static Json source(SourcePart part) {
        return new Members().text("spec", part.spec()).with(part.more());
    }

    private static Json kept(Kept kept) {
        Recorded recorded = kept.recorded();
        return new Members()
                .text("id", recorded.id())
                .text("source", recorded.source())
                .text("captured", recorded.captured().toString())
                .texts("servers", recorded.servers())
                .number("size", recorded.size())
                .text("content", kept.content())
                .with(kept.more());
    }

    private static Json note(Subject subject, NotePart part) {
        Note note = part.note();
        return new Members()
                .text("check", subject.check())
                .text("server", subject.server())
                .text("type", subject.type())
                .text("project", subject.project())
                .text("name", subject.name())
                .text("device", subject.device())
                .text("text", note.text())
                .text("author", note.author())
                .text("at", note.at().toString())
                .text("seen", note.seen())
                .with(part.more());
    }

    /**
     * What a document says.
     *
     * @throws JsonException if it is not as it should be, naming the member
     */
    static Content read(Json.Obj document) throws JsonException {
        Fields top = Fields.of(document, "");
        List<SourcePart> sources = sources(top);
        Set<String> specs = new HashSet<>();
        for (SourcePart source : sources) {
            if (source.spec().isBlank() || !specs.add(source.spec())) {
                throw new JsonException("sources: one is there twice, or has no name");
            }
        }
        List<Kept> history = history(top, specs);
        long next = top.has("next") ? top.number("next", 1, Long.MAX_VALUE / 2) : 1;
        for (Kept kept : history) {
            next = Math.max(next, Long.parseLong(kept.recorded().id()) + 1);
        }
        Map<String, Json> settings = new LinkedHashMap<>();
        Fields set = top.object("settings");
        set.names().forEach(name -> settings.put(name, set.get(name)));
        return new Content(sources, history, notes(top), settings, next, Members.unknown(top, TOP));
    }

    private static List<SourcePart> sources(Fields top) throws JsonException {
        List<SourcePart> sources = new ArrayList<>();
        for (Fields source : top.objects("sources")) {
            sources.add(new SourcePart(source.text("spec"), Members.unknown(source, SOURCE)));
        }
        return sources;
    }

    private static List<Kept> history(Fields top, Set<String> specs) throws JsonException {
        List<Kept> history = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields kept : top.objects("history")) {
            String id = kept.text("id");
            if (!id.matches("[1-9][0-9]{0,17}") || !ids.add(id)) {
                throw new JsonException(kept.at("id") + ": expected a number that is there once");
            }
            String source = kept.text("source");
            if (!specs.contains(source)) {
                throw new JsonException(kept.at("source") + ": expected one of the sources");
            }
            Recorded recorded =
                    new Recorded(
                            id,
                            source,
                            time(kept, "captured"),
                            kept.texts("servers"),
                            kept.number("size", 0, Integer.MAX_VALUE));
            history.add(
                    new Kept(recorded, kept.textOrEmpty("content"), Members.unknown(kept, KEPT)));
        }
        return history;
    }

    private static Map<Subject, NotePart> notes(Fields top) throws JsonException {
        Map<Subject, NotePart> notes = new LinkedHashMap<>();
        for (Fields note : top.objects("notes")) {
            Subject subject =
                    new Subject(
                            note.text("check"),
                            note.text("server"),
                            note.text("type"),
                            note.textOrEmpty("project"),
                            note.text("name"),
                            note.textOrEmpty("device"));
            Note text =
                    new Note(
                            note.textOrEmpty("text"),
                            note.textOrEmpty("author"),
                            time(note, "at"),
                            note.textOrEmpty("seen"));
            notes.put(subject, new NotePart(text, Members.unknown(note, NOTE)));
        }
        return notes;
    }

    private static Instant time(Fields fields, String name) throws JsonException {
        Instant time = fields.time(name);
        if (time == null) {
            throw fields.wrong(name, "a time");
        }
        return time;
    }
}
