/** What leaves the window: files, the clipboard, paper. */
@NonNullByDefault
package io.ringfence.idmap.ui.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
