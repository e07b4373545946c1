package io.ringfence.ui.estate;

import io.ringfence.model.service.LxdModel.Listening;

/**
 * Rates what the estate shows; a DS service of whatever judges captures. Without one the estate is
 * shown without marks.
 */
public interface Ratings {

    /** Nothing is said of anything. */
    Ratings NONE =
            new Ratings() {
                @Override
                public Rating of(Entity entity) {
                    return Rating.NONE;
                }

                @Override
                public Listening listen(Runnable listener) {
                    return () -> {};
                }
            };

    /** What is known now of an entity and all that lies in it; cheap, from any thread. */
    Rating of(Entity entity);

    /**
     * What else the user should know of an entity, in a sentence; empty for nothing. Cheap.
     *
     * @param entity as in {@link #of}
     */
    default String remark(Entity entity) {
        return "";
    }

    /**
     * Calls {@code listener} whenever answers may have changed, on any thread.
     *
     * @return ends it
     */
    Listening listen(Runnable listener);
}
