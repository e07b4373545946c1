/** Data that people maintain: files beside the classes that use them. */
@NonNullByDefault
package io.ringfence.audit.data;

import org.eclipse.jdt.annotation.NonNullByDefault;
