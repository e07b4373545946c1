/** Problems: what becomes of errors that nobody expected, and the report that a user can send. */
@NonNullByDefault
package io.ringfence.app.report;

import org.eclipse.jdt.annotation.NonNullByDefault;
