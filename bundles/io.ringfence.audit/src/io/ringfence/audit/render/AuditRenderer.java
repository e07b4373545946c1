package io.ringfence.audit.render;

import io.ringfence.audit.AuditResult;

import java.io.IOException;
import java.io.Writer;

/**
 * Prints an audit in one format. Implementations are stateless and pure, print the same result to
 * the same text, and keep nothing of it in memory.
 */
public interface AuditRenderer {

    /**
     * Prints the audit.
     *
     * @param out neither flushed nor closed
     * @throws IOException if {@code out} throws it
     */
    void render(AuditResult result, Writer out) throws IOException;
}
