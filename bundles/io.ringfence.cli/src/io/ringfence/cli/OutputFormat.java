package io.ringfence.cli;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.render.AuditCsv;
import io.ringfence.audit.render.AuditJson;
import io.ringfence.audit.render.AuditSarif;
import io.ringfence.model.ToolVersion;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** How an audit can be printed; the names are those of {@code --format}. */
enum OutputFormat {
    table,
    json,
    csv,
    sarif;

    /** Prints the result in UTF-8; the stream stays open. */
    void render(AuditResult result, Style style, int width, boolean all, OutputStream out)
            throws IOException {
        Writer writer =
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        switch (this) {
            case table -> new AuditTable(style, width, all).render(result, writer);
            case json -> new AuditJson().render(result, writer);
            case csv -> new AuditCsv().render(result, writer);
            case sarif -> new AuditSarif(ToolVersion.current()).render(result, writer);
        }
        writer.flush();
    }
}
