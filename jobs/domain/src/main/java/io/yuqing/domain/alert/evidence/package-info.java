/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * What an alert was decided from, so that it can be decided again and explained to a person. Knows
 * the judge; knows nothing of alerts that go on.
 */
package io.yuqing.domain.alert.evidence;
