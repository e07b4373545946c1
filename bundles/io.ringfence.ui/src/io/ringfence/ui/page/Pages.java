package io.ringfence.ui.page;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import java.util.List;
import java.util.Optional;

/** The pages of all capabilities. */
@Component(service = Pages.class)
public final class Pages {

    private final List<PageMaker> makers;

    @Activate
    public Pages(
            @Reference(
                            cardinality = ReferenceCardinality.MULTIPLE,
                            policyOption = ReferencePolicyOption.RELUCTANT)
                    List<PageMaker> makers) {
        this.makers = List.copyOf(makers);
    }

    /** The page for what is selected, empty when no capability knows its sort. */
    public Optional<Page> page(Object selected) {
        return makers.stream().flatMap(maker -> maker.page(selected).stream()).findFirst();
    }
}
