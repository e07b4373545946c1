/**
 * Adds remotes: a wizard that looks, lets a person decide, and has the server trust this client.
 */
@NonNullByDefault
package io.ringfence.remote.ui.add;

import org.eclipse.jdt.annotation.NonNullByDefault;
