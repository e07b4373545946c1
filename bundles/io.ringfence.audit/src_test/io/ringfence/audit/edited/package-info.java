/**
 * What no server at hand can show, shown by the answers of real ones with a few values changed: the
 * answers of the bundled sample are edited as JSON, read like any others, and audited.
 */
@NonNullByDefault
package io.ringfence.audit.edited;

import org.eclipse.jdt.annotation.NonNullByDefault;
