package io.ringfence.audit.ui.view;

import io.ringfence.audit.ui.review.Field;
import io.ringfence.audit.ui.review.Filter;
import io.ringfence.audit.ui.review.Hidden;
import io.ringfence.audit.ui.review.Review;
import io.ringfence.audit.ui.review.ServerAudit;
import io.ringfence.model.Capture;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.facts.EntityNames;
import io.ringfence.ui.widget.Tags.Tag;

import org.eclipse.osgi.util.NLS;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The restrictions of a filter that can be taken away one by one. */
final class FilterTags {

    private final Review review;
    private final Filter filter;
    private final List<Tag> tags = new ArrayList<>();

    private FilterTags(Review review) {
        this.review = review;
        this.filter = review.filter();
    }

    /** Those in force now. */
    static List<Tag> of(Review review) {
        return new FilterTags(review).make();
    }

    private List<Tag> make() {
        Entity scope = filter.scope();
        if (scope != null) {
            add(
                    scope.kind().icon(),
                    NLS.bind(Messages.place_only, path(scope)),
                    now -> now.within(null));
        }
        for (String check : new TreeSet<>(filter.checks())) {
            add(
                    "filter",
                    NLS.bind(Messages.place_only, review.title(check)),
                    now -> now.withChecks(without(now.checks(), check)));
        }
        for (String area : new TreeSet<>(filter.areas())) {
            add(
                    "filter",
                    NLS.bind(Messages.place_only, area),
                    now -> now.withAreas(without(now.areas(), area)));
        }
        for (var change : new TreeSet<>(filter.changes())) {
            add(
                    "filter",
                    NLS.bind(Messages.place_only, Words.of(change)),
                    now -> now.withChanges(without(now.changes(), change)));
        }
        for (var reviewed : new TreeSet<>(filter.reviewed())) {
            add(
                    "review",
                    NLS.bind(Messages.place_only, Words.of(reviewed)),
                    now -> now.withReviewed(without(now.reviewed(), reviewed)));
        }
        for (Hidden hidden : filter.hidden()) {
            add(
                    "hide",
                    NLS.bind(Messages.place_without, label(hidden)),
                    now ->
                            now.withHidden(
                                    now.hidden().stream()
                                            .filter(other -> !other.equals(hidden))
                                            .toList()));
        }
        return tags;
    }

    private String path(Entity scope) {
        return review.servers().stream()
                .map(ServerAudit::server)
                .filter(server -> server.name().equals(scope.server()))
                .findFirst()
                .map(server -> new EntityNames(new Capture(List.of(server))).of(scope))
                .map(scope::path)
                .orElse(scope.path());
    }

    private String label(Hidden hidden) {
        return hidden.field() == Field.CHECK ? review.title(hidden.value()) : hidden.value();
    }

    private void add(String icon, String text, Function<Filter, Filter> wider) {
        tags.add(new Tag(icon, text, () -> review.filter(wider.apply(review.filter()))));
    }

    private static <T> Set<T> without(Set<T> all, T one) {
        return all.stream().filter(each -> !each.equals(one)).collect(Collectors.toSet());
    }
}
