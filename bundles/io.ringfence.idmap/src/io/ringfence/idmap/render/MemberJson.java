package io.ringfence.idmap.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.idmap.DefaultMap;
import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdKind;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.Idmap;
import io.ringfence.idmap.IdmapEntry;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.allocate.NextRange;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.note.IdmapNote;
import io.ringfence.model.Known;
import io.ringfence.model.Server;

import java.io.IOException;
import java.util.List;

/** One host: its ranges, its containers, what they share. */
final class MemberJson {

    private final JsonGenerator json;
    private final Server server;
    private final MemberIdmaps member;

    MemberJson(JsonGenerator json, Server server, MemberIdmaps member) {
        this.json = json;
        this.server = server;
        this.member = member;
    }

    /**
     * @param notes those of the server; those of other members are left out
     */
    void write(List<IdmapNote> notes) throws IOException {
        json.writeStartObject();
        head();
        instances();
        overlaps();
        json.writeArrayFieldStart("notes");
        for (IdmapNote note : notes) {
            if (note.containers().stream()
                    .anyMatch(each -> each.member().equals(member.member()))) {
                note(note);
            }
        }
        json.writeEndArray();
        next();
        json.writeEndObject();
    }

    private void head() throws IOException {
        json.writeStringField("server", server.name());
        json.writeStringField("member", member.member());
        json.writeStringField("captured", server.captured().toString());
        json.writeStringField("version", server.info().version());
        json.writeStringField("product", server.info().product());
        switch (member.defaults()) {
            case Known.Value<DefaultMap>(DefaultMap map) -> {
                json.writeObjectFieldStart("defaultMap");
                map(map.map());
                json.writeStringField("origin", map.origin().label());
                json.writeEndObject();
            }
            case Known.Unknown<DefaultMap>(String reason) -> {
                json.writeObjectFieldStart("defaultMap");
                json.writeStringField("unknown", reason);
                json.writeEndObject();
            }
        }
        json.writeArrayFieldStart("hostRanges");
        for (IdKind kind : IdKind.values()) {
            for (HostOwner owner : member.host().all(kind)) {
                json.writeStartObject();
                json.writeStringField("kind", kind.label());
                range(owner.ids());
                json.writeStringField("name", owner.name());
                json.writeBooleanField("subIds", owner.subIds());
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void instances() throws IOException {
        json.writeArrayFieldStart("instances");
        for (InstanceIdmap each : member.instances()) {
            json.writeStartObject();
            json.writeStringField("project", each.instance().project());
            json.writeStringField("name", each.instance().name());
            json.writeStringField("kind", each.kind().label());
            json.writeBooleanField("running", each.instance().isRunning());
            json.writeBooleanField("pendingRestart", each.pendingRestart());
            json.writeStringField(
                    "source", each.source().key().isEmpty() ? "inferred" : each.source().key());
            if (each.map() instanceof Known.Unknown<Idmap>(String reason)) {
                json.writeStringField("unknown", reason);
            } else {
                json.writeNullField("unknown");
            }
            map(each.mapOrEmpty());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void map(Idmap map) throws IOException {
        for (IdKind kind : IdKind.values()) {
            json.writeArrayFieldStart(kind.label());
            for (IdmapEntry entry : map.entries(kind)) {
                json.writeStartObject();
                json.writeNumberField("host", entry.host());
                json.writeNumberField("container", entry.container());
                json.writeNumberField("size", entry.size());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private void overlaps() throws IOException {
        Explainer explainer = new Explainer(server, member);
        json.writeArrayFieldStart("overlaps");
        for (Overlap overlap : member.overlaps()) {
            new OverlapJson(json, member, explainer).write(overlap);
        }
        json.writeEndArray();
    }

    private void note(IdmapNote note) throws IOException {
        json.writeStartObject();
        json.writeStringField("class", note.type().label());
        json.writeStringField("severity", note.level().label());
        labels(json, note.containers());
        json.writeStringField("storage", note.storage());
        json.writeStringField("text", note.sentence());
        json.writeEndObject();
    }

    private void next() throws IOException {
        json.writeObjectFieldStart("next");
        switch (NextRange.of(server, member)) {
            case Known.Unknown<NextRange>(String reason) ->
                    json.writeStringField("unknown", reason);
            case Known.Value<NextRange>(NextRange next) -> {
                range(next.range());
                json.writeArrayFieldStart("meets");
                for (InstanceIdmap each : next.meets()) {
                    json.writeString(each.label());
                }
                json.writeEndArray();
            }
        }
        json.writeEndObject();
    }

    private void range(IdRange ids) throws IOException {
        range(json, ids);
    }

    /** First and last id. */
    static void range(JsonGenerator json, IdRange ids) throws IOException {
        json.writeNumberField("from", ids.start());
        json.writeNumberField("to", ids.last());
    }

    static void labels(JsonGenerator json, List<InstanceIdmap> containers) throws IOException {
        json.writeArrayFieldStart("instances");
        for (InstanceIdmap each : containers) {
            json.writeString(each.label());
        }
        json.writeEndArray();
    }
}
