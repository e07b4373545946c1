package io.ringfence.audit.ui.view;

import io.ringfence.audit.Finding;
import io.ringfence.audit.ui.review.ReviewRow;
import io.ringfence.ui.estate.Entity;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.jdt.annotation.Nullable;

import java.util.Objects;

/** Tells what a finding is about. */
public final class FindingAdapter implements IAdapterFactory {

    @Override
    public <T> T getAdapter(@Nullable Object adaptable, @Nullable Class<T> type) {
        Entity entity = adaptable instanceof Finding finding ? ReviewRow.entityOf(finding) : null;
        return Objects.requireNonNull(type).cast(entity);
    }

    @Override
    public Class<?>[] getAdapterList() {
        return new Class<?>[] {Entity.class};
    }
}
