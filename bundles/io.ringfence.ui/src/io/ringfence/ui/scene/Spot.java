package io.ringfence.ui.scene;

/**
 * A part of a scene that does something.
 *
 * @param id stays the same when the scene is laid out anew: by it the focus is kept
 * @param name what it is called for those who do not see it
 * @param tip what it shows under the mouse
 * @param target what it stands for, for whoever acts
 */
public record Spot(Box box, String id, String name, String tip, Object target) {}
