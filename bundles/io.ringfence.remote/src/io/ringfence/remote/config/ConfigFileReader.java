package io.ringfence.remote.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import io.ringfence.model.source.Problem;
import io.ringfence.model.source.SourceException;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code config.yml}, ignores what it does not need, and says where it is broken. */
final class ConfigFileReader {

    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 20;

    private final Path file;

    ConfigFileReader(Path file) {
        this.file = file;
    }

    /**
     * @throws SourceException if the file cannot be read or is not what it should be
     */
    ConfigFile read() throws SourceException {
        try (JsonParser yaml = factory().createParser(text())) {
            return file(yaml);
        } catch (JsonProcessingException e) {
            throw broken("is not valid YAML", position(e));
        } catch (IOException _) {
            throw broken("cannot be read", "");
        }
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(0);
        return YAMLFactory.builder()
                .loaderOptions(options)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                .build();
    }

    private String text() throws IOException, SourceException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw broken("is bigger than 1 MiB", "");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private ConfigFile file(JsonParser yaml) throws IOException, SourceException {
        String defaultRemote = "";
        List<ConfigFile.Entry> remotes = List.of();
        JsonToken start = yaml.nextToken();
        if (start == null || isNothing(yaml)) {
            return new ConfigFile(defaultRemote, remotes);
        }
        mustBeMapping(yaml, "it");
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String name = yaml.currentName();
            JsonToken value = yaml.nextToken();
            if (name.equals("default-remote") && value.isScalarValue()) {
                defaultRemote = yaml.getText();
            } else if (name.equals("remotes") && !isNothing(yaml)) {
                mustBeMapping(yaml, "remotes");
                remotes = remotes(yaml);
            } else {
                yaml.skipChildren();
            }
        }
        return new ConfigFile(defaultRemote, remotes);
    }

    private List<ConfigFile.Entry> remotes(JsonParser yaml) throws IOException, SourceException {
        List<ConfigFile.Entry> remotes = new ArrayList<>();
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String name = yaml.currentName();
            yaml.nextToken();
            mustBeMapping(yaml, "a remote");
            Map<String, String> values = new HashMap<>();
            while (yaml.nextToken() == JsonToken.FIELD_NAME) {
                String key = yaml.currentName();
                if (yaml.nextToken().isScalarValue()) {
                    values.put(key, yaml.getText());
                } else {
                    yaml.skipChildren();
                }
            }
            remotes.add(
                    new ConfigFile.Entry(
                            name,
                            values.getOrDefault("addr", ""),
                            values.getOrDefault("auth_type", ""),
                            values.getOrDefault("project", ""),
                            values.getOrDefault("protocol", ""),
                            values.getOrDefault("public", "").equals("true")));
        }
        return remotes;
    }

    /** A value that is left out, or {@code null}. */
    private static boolean isNothing(JsonParser yaml) throws IOException {
        return yaml.currentToken() == JsonToken.VALUE_NULL
                || yaml.currentToken() == JsonToken.VALUE_STRING && yaml.getText().isEmpty();
    }

    private void mustBeMapping(JsonParser yaml, String what) throws SourceException {
        if (yaml.currentToken() != JsonToken.START_OBJECT) {
            throw broken(what + " must be a mapping", position(yaml.currentTokenLocation()));
        }
    }

    private static String position(JsonProcessingException broken) {
        if (broken.getCause() instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark();
            if (mark != null) {
                return ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
            }
        }
        JsonLocation at = broken.getLocation();
        return at == null ? "" : position(at);
    }

    private static String position(JsonLocation at) {
        return ":" + at.getLineNr() + ":" + at.getColumnNr();
    }

    private SourceException broken(String what, String position) {
        return new SourceException(
                new Problem(
                        Problem.Kind.BAD_INPUT,
                        "this client configuration " + what,
                        file + position,
                        "correct it, or give the server as unix:///path or https://host:port"));
    }
}
