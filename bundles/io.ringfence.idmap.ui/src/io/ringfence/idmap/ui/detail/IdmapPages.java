package io.ringfence.idmap.ui.detail;

import io.ringfence.idmap.ui.state.IdmapDesk;
import io.ringfence.idmap.ui.state.Pick;
import io.ringfence.ui.page.Page;
import io.ringfence.ui.page.PageMaker;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import java.util.Optional;

/** Makes the pages of what is selected in the id maps. */
@Component(service = PageMaker.class)
public final class IdmapPages implements PageMaker {

    private final IdmapDesk desk;

    @Activate
    public IdmapPages(@Reference IdmapDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Page> page(Object selected) {
        return selected instanceof Pick pick
                ? Optional.of(
                        switch (pick) {
                            case Pick.OfLane lane -> new LanePage(desk.picture(), lane).page();
                            case Pick.OneOverlap overlap ->
                                    new OverlapPage(desk.picture(), overlap).page();
                            case Pick.OneId id -> new IdPage(desk.picture(), id.id()).page();
                        })
                : Optional.empty();
    }
}
