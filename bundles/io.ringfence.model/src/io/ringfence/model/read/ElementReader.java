package io.ringfence.model.read;

import io.ringfence.model.json.Fields;
import io.ringfence.model.json.JsonException;

import org.eclipse.jdt.annotation.Nullable;

/** Makes a record of one element of a list. */
@FunctionalInterface
interface ElementReader<T> {

    /**
     * @return null when the element is none of what is looked for
     * @throws JsonException if the element is not what it should be: the message names the field,
     *     what was expected and what was found
     */
    @Nullable
    T read(Fields element, Context context) throws JsonException;
}
