package io.ringfence.idmap.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.note.IdmapNotes;
import io.ringfence.idmap.plan.IsolationPlan;
import io.ringfence.idmap.plan.MemberPlan;
import io.ringfence.idmap.plan.PlanCommands;
import io.ringfence.idmap.plan.Step;
import io.ringfence.idmap.plan.SubIdLine;
import io.ringfence.idmap.plan.VolumeStep;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** {@code ringfence-idmap-plan/1}: plans with their previews (docs/formats.md). */
public final class PlanJson {

    /** The format's name and number. */
    public static final String FORMAT = "ringfence-idmap-plan/1";

    private PlanJson() {}

    /** Writes the plans, one for each server. */
    public static void write(List<IsolationPlan> plans, Writer out) throws IOException {
        try (JsonGenerator json = Lines.generator(out)) {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeArrayFieldStart("servers");
            for (IsolationPlan plan : plans) {
                for (MemberPlan member : plan.members()) {
                    write(json, plan, member);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("after");
            for (IsolationPlan plan : plans) {
                var notes = IdmapNotes.of(plan.later(), plan.after());
                for (MemberIdmaps member : plan.after().members()) {
                    new MemberJson(json, plan.later(), member).write(notes);
                }
            }
            json.writeEndArray();
            json.writeArrayFieldStart("commands");
            for (IsolationPlan plan : plans) {
                for (String line : PlanCommands.of(plan)) {
                    json.writeString(line);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void write(JsonGenerator json, IsolationPlan plan, MemberPlan member)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("server", plan.server().name());
        json.writeStringField("member", member.member());
        json.writeArrayFieldStart("steps");
        for (Step step : member.steps()) {
            write(json, step);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("volumes");
        for (VolumeStep volume : member.volumes()) {
            write(json, volume);
        }
        json.writeEndArray();
        SubIdLine line = member.line();
        json.writeStringField("subIdLine", line == null ? null : line.text());
        json.writeNumberField("freeIds", member.free().size());
        json.writeNumberField("freeRanges", member.ranges());
        strings(json, "problems", member.problems());
        strings(json, "cautions", member.cautions());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("project", step.container().instance().project());
        json.writeStringField("name", step.container().instance().name());
        json.writeStringField("action", label(step.action()));
        MemberJson.range(json, step.range());
        json.writeBooleanField("restart", step.restart());
        json.writeStringField("remap", label(step.remap()));
        strings(json, "cautions", step.cautions());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, VolumeStep step) throws IOException {
        json.writeStartObject();
        json.writeStringField("pool", step.volume().pool());
        json.writeStringField("project", step.volume().project());
        json.writeStringField("name", step.volume().name());
        strings(
                json,
                "stopped",
                step.stopped().stream().map(each -> each.project() + "/" + each.name()).toList());
        json.writeEndObject();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void strings(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
