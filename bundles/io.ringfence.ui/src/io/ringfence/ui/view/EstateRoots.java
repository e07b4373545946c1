package io.ringfence.ui.view;

import io.ringfence.model.service.LxdState;
import io.ringfence.model.service.OpenSource;
import io.ringfence.ui.estate.Entity;
import io.ringfence.ui.estate.EstateNode;
import io.ringfence.ui.estate.EstateTree;

import java.util.ArrayList;
import java.util.List;

/** The roots of the estate's tree: servers, and sources that did not answer yet. */
final class EstateRoots {

    private EstateRoots() {}

    static EstateTree of(LxdState state) {
        List<EstateNode> roots = new ArrayList<>(EstateTree.of(state.capture()).roots());
        for (OpenSource source : state.sources()) {
            if (source.servers().isEmpty()) {
                roots.add(
                        EstateNode.leaf(
                                Entity.server(source.spec()),
                                Entity.Kind.SERVER.icon(),
                                source.spec(),
                                ""));
            }
        }
        return new EstateTree(roots);
    }
}
