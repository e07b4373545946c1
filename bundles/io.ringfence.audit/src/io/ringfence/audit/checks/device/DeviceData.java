package io.ringfence.audit.checks.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.ringfence.audit.Severity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/** Reads the data files of this area. */
final class DeviceData {

    private DeviceData() {}

    static JsonNode read(String name) {
        try (InputStream in = DeviceData.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The data of the device checks are broken", e);
        }
    }

    static Severity severity(JsonNode label) {
        return Severity.ofLabel(label.textValue())
                .orElseThrow(() -> new IllegalStateException("no severity: " + label));
    }

    static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(text -> texts.add(text.textValue()));
        return Set.copyOf(texts);
    }
}
