/** What the details of findings say, as data. Nothing here knows a widget. */
@NonNullByDefault
package io.ringfence.audit.ui.page;

import org.eclipse.jdt.annotation.NonNullByDefault;
