package io.ringfence.ui.command;

import io.ringfence.model.estate.EstateModel;
import io.ringfence.ui.start.EstateNames;

import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Menu items that open the estates that were open before; the one that is open now is not. */
public final class RecentEstates extends CompoundContributionItem {

    private static final String OPEN = "io.ringfence.ui.openEstate";

    /** So many have a digit to press. */
    private static final int NUMBERED = 9;

    @Override
    protected IContributionItem[] getContributionItems() {
        List<Path> recent = new ArrayList<>();
        ServiceCaller.callOnce(
                getClass(), EstateModel.class, model -> recent.addAll(model.recent()));
        List<IContributionItem> items = new ArrayList<>();
        for (Path file : recent) {
            items.add(item(file, items.size() + 1));
        }
        return items.toArray(IContributionItem[]::new);
    }

    private static IContributionItem item(Path file, int number) {
        CommandContributionItemParameter parameter =
                new CommandContributionItemParameter(
                        PlatformUI.getWorkbench(), null, OPEN, CommandContributionItem.STYLE_PUSH);
        parameter.parameters = Map.of(OpenEstateHandler.FILE, file.toString());
        parameter.label = (number <= NUMBERED ? "&" + number + "  " : "") + name(file);
        return new CommandContributionItem(parameter);
    }

    /** Its name first, then its folder; {@code &} is no mnemonic here. */
    private static String name(Path file) {
        String place = EstateNames.place(file);
        String name = EstateNames.name(file) + (place.isEmpty() ? "" : " – " + place);
        return name.replace("&", "&&");
    }
}
