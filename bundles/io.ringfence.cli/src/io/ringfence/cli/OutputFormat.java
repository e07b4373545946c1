package io.ringfence.cli;

import io.ringfence.audit.AuditResult;
import io.ringfence.audit.render.AuditCsv;
import io.ringfence.audit.render.AuditJson;
import io.ringfence.audit.render.AuditRenderer;
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
        AuditRenderer renderer =
                switch (this) {
                    case table -> new AuditTable(style, width, all);
                    case json -> new AuditJson();
                    case csv -> new AuditCsv();
                    case sarif -> new AuditSarif(ToolVersion.current());
                };
        renderer.render(result, writer);
        writer.flush();
    }
}
