package io.ringfence.idmap.render;

import com.fasterxml.jackson.core.JsonGenerator;

import io.ringfence.idmap.HostOwner;
import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.IdRangeSet;
import io.ringfence.idmap.IdmapGroup;
import io.ringfence.idmap.MemberIdmaps;
import io.ringfence.idmap.Overlap;
import io.ringfence.idmap.explain.Explainer;
import io.ringfence.idmap.explain.Explanation;

import java.io.IOException;

/** One overlap with its reason. */
record OverlapJson(JsonGenerator json, MemberIdmaps member, Explainer explainer) {

    void write(Overlap overlap) throws IOException {
        Explanation explanation = explainer.of(overlap);
        json.writeStartObject();
        json.writeStringField("class", overlap.type().label());
        json.writeStringField("kind", overlap.kind().label());
        json.writeStringField("severity", overlap.level().label());
        MemberJson.labels(json, overlap.instances().toList());
        IdRange hull = overlap.ids().hull();
        if (hull != null) {
            MemberJson.range(json, hull);
        }
        ranges("ranges", overlap.ids());
        json.writeNumberField("ids", overlap.ids().size());
        json.writeStringField("meaning", overlap.type().meaning());
        json.writeStringField("cause", explanation.cause().label());
        json.writeStringField("explanation", explanation.sentence());
        json.writeArrayFieldStart("hostUsers");
        for (HostOwner owner : member.host().of(overlap.kind(), overlap.ids())) {
            if (!owner.subIds()) {
                json.writeString(owner.name());
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("inside");
        for (IdmapGroup group : overlap.groups()) {
            json.writeStartObject();
            MemberJson.labels(json, group.instances());
            ranges("ranges", overlap.inside(group));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void ranges(String name, IdRangeSet ids) throws IOException {
        json.writeArrayFieldStart(name);
        for (IdRange each : ids.ranges()) {
            json.writeStartObject();
            MemberJson.range(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
