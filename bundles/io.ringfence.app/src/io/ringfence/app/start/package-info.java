/** What must hold before there is a window: a folder for the workbench's own files. */
@NonNullByDefault
package io.ringfence.app.start;

import org.eclipse.jdt.annotation.NonNullByDefault;
