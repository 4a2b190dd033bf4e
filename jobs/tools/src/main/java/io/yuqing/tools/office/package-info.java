/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The office of the demo: what its desk and its units did in the last month, and do while one
 * looks.
 */
package io.yuqing.tools.office;
