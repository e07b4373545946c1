/**
 * Dialogs that do something once they have what it takes, and stay until it worked; and the fields
 * that several of them ask for.
 */
@NonNullByDefault
package io.ringfence.remote.ui.attempt;

import org.eclipse.jdt.annotation.NonNullByDefault;
