package io.ringfence.remote.ui.trust;

import io.ringfence.model.trust.Grant;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.Ratings;
import io.ringfence.ui.table.Column;

import java.util.List;

/** Who can do what on one server. */
record GrantSheet() implements Sheet<Grant> {

    @Override
    public String name() {
        return Messages.grants_name;
    }

    @Override
    public String hint() {
        return Messages.grants_hint;
    }

    @Override
    public boolean isOfOneServer() {
        return true;
    }

    @Override
    public List<Column<Grant>> columns(Ratings ratings, TrustShown shown) {
        return List.of(
                Column.of("who", Messages.column_who, 228, Grant::label),
                Column.of("can", Messages.column_can, 90, Grant::entitlement),
                Column.of("on", Messages.column_on, 200, Grant::target),
                Column.of("why", Messages.column_why, 262, Grant::why),
                Column.<Grant>of("id", Messages.column_id, 180, Grant::who).hidden());
    }

    @Override
    public Object key(Grant row) {
        return row;
    }

    @Override
    public List<Grant> rows(TrustShown shown) {
        return shown.shown().map(ServerShown::grants).orElse(List.of());
    }

    /** The entry that has the right, else the server. */
    @Override
    public Object target(Grant row) {
        return row.certificate()
                ? new Entity(row.server(), Entity.Kind.CERTIFICATE, "", row.who())
                : Entity.server(row.server());
    }

    @Override
    public List<String> empty(TrustShown shown) {
        return List.of(Messages.grants_none, Messages.grants_noneText);
    }
}
