/**
 * The estate document: the servers somebody looks after, what they answered over time, and what was
 * noted about them, in one file that works without a network.
 */
@NonNullByDefault
package io.ringfence.model.estate;

import org.eclipse.jdt.annotation.NonNullByDefault;
