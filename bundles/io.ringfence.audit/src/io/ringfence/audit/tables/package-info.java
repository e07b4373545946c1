/** What is known of releases and advisories: data files with a date, and what follows from them. */
@NonNullByDefault
package io.ringfence.audit.tables;

import org.eclipse.jdt.annotation.NonNullByDefault;
