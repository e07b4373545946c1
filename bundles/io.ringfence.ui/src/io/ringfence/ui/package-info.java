/** What all views share: jobs, theme, tables, selection, empty states. */
@NonNullByDefault
package io.ringfence.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
