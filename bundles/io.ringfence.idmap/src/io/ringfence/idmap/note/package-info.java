/** What is worth a word about maps though no ids overlap: odd maps, and storage shared by maps. */
@NonNullByDefault
package io.ringfence.idmap.note;

import org.eclipse.jdt.annotation.NonNullByDefault;
