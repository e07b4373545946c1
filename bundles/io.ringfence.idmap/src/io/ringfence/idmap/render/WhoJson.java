package io.ringfence.idmap.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.InstanceIdmap;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.explain.Holder;
import io.ringfence.idmap.explain.WhoIs;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import java.io.IOException;
import java.io.Writer;

/** {@code ringfence-idmap-who/1}: who an id is (docs/formats.md, "Id maps: JSON"). */
public final class WhoJson {

    /** The format's name and number. */
    public static final String FORMAT = "ringfence-idmap-who/1";

    private WhoJson() {}

    /** Writes who the id of the host is on all servers. */
    public static void write(Capture capture, long id, Writer out) throws IOException {
        try (JsonGenerator json = Lines.generator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("id", id);
            json.writeArrayFieldStart("servers");
            for (Server server : capture.servers()) {
                for (WhoIs who : WhoIs.of(ServerIdmaps.of(server), id)) {
                    write(json, server, who);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, Server server, WhoIs who) throws IOException {
        json.writeStartObject();
        json.writeStringField("server", server.name());
        json.writeStringField("member", who.member());
        json.writeArrayFieldStart("host");
        for (HostOwner owner : who.owners()) {
            json.writeStartObject();
            json.writeStringField("kind", owner.kind().label());
            MemberJson.range(json, owner.ids());
            json.writeStringField("name", owner.name());
            json.writeBooleanField("subIds", owner.subIds());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("defaultMap", who.inDefaultMap());
        json.writeArrayFieldStart("instances");
        for (Holder holder : who.holders()) {
            for (InstanceIdmap each : holder.group().instances()) {
                json.writeStartObject();
                json.writeStringField("project", each.instance().project());
                json.writeStringField("name", each.instance().name());
                json.writeStringField("kind", holder.kind().label());
                json.writeNumberField("id", holder.containerId());
                json.writeStringField("key", holder.key(each));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unknown");
        for (InstanceIdmap each : who.unknown()) {
            json.writeString(each.label());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
