package io.ringfence.audit.checks.instance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.audit.Severity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Reads the data files of this area. */
final class InstanceData {

    private InstanceData() {}

    static JsonNode read(String name) {
        try (InputStream in = InstanceData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the instance checks are broken", e);
        }
    }

    static Severity severity(JsonNode label) {
        return Severity.ofLabel(label.textValue())
                .orElseThrow(() -> new IllegalStateException("no severity: " + label));
    }
}
