/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.wire.alert;

import io.yuqing.domain.alert.evidence.RoutedOriginal;
import io.yuqing.domain.delivery.AlertNews;
import java.util.List;

/**
 * A record of the alerts topic.
 *
 * @param originals that its category is of, with categories as staff call them; empty if unknown
 */
public record ReadAlert(AlertNews news, List<RoutedOriginal> originals) {}
