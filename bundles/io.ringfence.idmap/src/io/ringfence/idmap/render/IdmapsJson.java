package io.ringfence.idmap.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.ServerIdmaps;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.model.Capture;
import io.ringfence.model.Server;

import java.io.IOException;
import java.io.Writer;

/** {@code ringfence-idmap/1}: maps and overlaps (docs/formats.md, "Id maps: JSON"). */
public final class IdmapsJson {

    /** The format's name and number. */
    public static final String FORMAT = "ringfence-idmap/1";

    private IdmapsJson() {}

    /** Writes the maps of all servers. */
    public static void write(Capture capture, Writer out) throws IOException {
        try (JsonGenerator json = Lines.generator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeArrayFieldStart("servers");
            for (Server server : capture.servers()) {
                ServerIdmaps maps = ServerIdmaps.of(server);
                var notes = IdmapNotes.of(server, maps);
                for (MemberIdmaps member : maps.members()) {
                    new MemberJson(json, server, member).write(notes);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }
}
