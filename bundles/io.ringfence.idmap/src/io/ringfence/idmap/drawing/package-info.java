/** Id maps as pictures for documents: SVG and PNG, drawn without a screen. */
@NonNullByDefault
package io.ringfence.idmap.drawing;

import org.eclipse.jdt.annotation.NonNullByDefault;
