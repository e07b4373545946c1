/** The model service: which sources are open, and what they answered last. */
@NonNullByDefault
package io.ringfence.model.service;

import org.eclipse.jdt.annotation.NonNullByDefault;
