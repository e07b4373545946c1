package io.ringfence.ui.estate;

import io.ringfence.model.service.LxdModel.Listening;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ratings that stay what they were when somebody first asked: to sort by, while others change. */
final class SteadyRatings implements Ratings {

    private final Ratings ratings;
    private final Map<Entity, Rating> known = new ConcurrentHashMap<>();

    SteadyRatings(Ratings ratings) {
        this.ratings = ratings;
    }

    @Override
    public Rating of(Entity entity) {
        return known.computeIfAbsent(entity, ratings::of);
    }

    @Override
    public String remark(Entity entity) {
        return ratings.remark(entity);
    }

    @Override
    public Listening listen(Runnable listener) {
        return () -> {};
    }
}
