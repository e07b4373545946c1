/** Reading of hostile JSON within limits, as small trees that know how to say what is wrong. */
@NonNullByDefault
package io.ringfence.model.json;

import org.eclipse.jdt.annotation.NonNullByDefault;
