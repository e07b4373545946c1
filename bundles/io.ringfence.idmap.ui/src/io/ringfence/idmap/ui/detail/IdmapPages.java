package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.idmap.ui.state.Picture;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageMaker;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.util.Optional;
import java.util.function.Supplier;

/** Makes the pages of what is selected in the id maps. */
@Component(service = PageMaker.class)
public final class IdmapPages implements PageMaker {

    private final Supplier<IdmapDesk> desk;

    /**
     * @param desks asked only when something of the id maps is selected: who never looks at them
     *     does not pay for them
     */
    @Activate
    public IdmapPages(@Reference ComponentServiceObjects<IdmapDesk> desks) {
        this(desks::getService);
    }

    IdmapPages(Supplier<IdmapDesk> desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Page> page(Object selected) {
        if (!(selected instanceof Pick pick)) {
            return Optional.empty();
        }
        Picture picture = desk.get().picture();
        return Optional.of(
                switch (pick) {
                    case Pick.OfLane lane -> new LanePage(picture, lane).page();
                    case Pick.OneOverlap overlap -> new OverlapPage(picture, overlap).page();
                    case Pick.OneNote note -> new NotePage(picture, note).page();
                    case Pick.OneId id -> new IdPage(picture, id.id()).page();
                });
    }
}
