"""What each command of the command line does: prints for a terminal and gives the exit code."""
