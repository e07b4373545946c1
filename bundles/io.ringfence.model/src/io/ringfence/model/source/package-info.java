/** Where captures come from: a live server, a capture file or the bundled sample. */
@NonNullByDefault({PARAMETER, RETURN_TYPE, FIELD})
package io.ringfence.model.source;

import static org.eclipse.jdt.annotation.DefaultLocation.FIELD;
import static org.eclipse.jdt.annotation.DefaultLocation.PARAMETER;
import static org.eclipse.jdt.annotation.DefaultLocation.RETURN_TYPE;

import org.eclipse.jdt.annotation.NonNullByDefault;
