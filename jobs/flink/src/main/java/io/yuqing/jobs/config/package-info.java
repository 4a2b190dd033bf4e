/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
/**
 * The options of the jobs, and the check of a configuration before anything starts. Servers may not
 * be asked here.
 */
package io.yuqing.jobs.config;
